// What axe-core finds with some options, a line for each place.
async (options) => {
  const { violations } = await axe.run(document, { ...options, reporter: "no-passes" });
  const why = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ");
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${why(node)}`));
}
