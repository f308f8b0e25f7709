// What the pages have to keep to: the HTML standard, the rules for whole documents and those for access. No rule is off.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
};
