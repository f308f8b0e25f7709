// What the pages have to keep to: the HTML standard, the rules for whole documents and those for access.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: {
    // The legend is a list with a name: the standard allows it, and screen readers say it.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // A picture too wide for the screen scrolls in a box with a name. As a <section> it would be a part of the text.
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
};
