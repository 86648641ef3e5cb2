// Rules of our own, in oxlint's plugin format, which is ESLint's. `oxlint.config.mjs` turns them on.

/**
 * A node of the syntax tree, with the fields that are read here.
 * @typedef {object} Node
 * @property {string} type
 * @property {unknown} [value]
 * @property {string} [name]
 * @property {string} [operator]
 * @property {Node} [expression]
 * @property {Node} [left]
 * @property {Node} [right]
 * @property {Node} [consequent]
 * @property {Node} [alternate]
 * @property {Node} [callee]
 * @property {Node} [property]
 * @property {Node[]} [children]
 */

/**
 * Whether a child of an element can be text, as far as one can tell without types. What it misses fails the tests, where
 * every text that is drawn is looked at (tools/lib/loose-texts.ts).
 *
 * @type {(node?: Node) => boolean}
 */
function canBeText(node) {
  if (node === undefined) return false;
  switch (node.type) {
    case "JSXText":
    case "Literal":
      return typeof node.value === "number" || isWords(node.value);
    case "JSXExpressionContainer":
    case "ChainExpression":
    case "TSNonNullExpression":
      return canBeText(node.expression);
    case "TemplateLiteral":
      return true;
    case "BinaryExpression":
      return node.operator === "+";
    case "ConditionalExpression":
      return canBeText(node.consequent) || canBeText(node.alternate);
    case "LogicalExpression":
      return canBeText(node.right) || (node.operator !== "&&" && canBeText(node.left));
    case "CallExpression":
      // Functions that return elements are called `render…`.
      return !/^(map|flatMap|from|render\w*)$/.test(nameOf(node.callee));
    case "MemberExpression":
      return nameOf(node) !== "children";
    case "Identifier":
      return /^(text|label|title|name|bank|words|what|message|sentence|status|hint)$/.test(
        nameOf(node),
      );
    default:
      return false;
  }
}

/** @type {(value: unknown) => boolean} */
const isWords = (value) => typeof value === "string" && value.trim() !== "";

/** @type {(node?: Node) => string} */
const nameOf = (node) => node?.name ?? node?.property?.name ?? "";

/** Whether it is drawn: not a line break between elements, not a comment. @type {(child: Node) => boolean} */
const isDrawn = ({ type, value, expression }) =>
  type === "JSXText"
    ? isWords(value) || !String(value).includes("\n")
    : expression?.type !== "JSXEmptyExpression";

/** @typedef {{ report: (problem: { node: Node, messageId: string }) => void }} Context */

/**
 * A browser's translation replaces text nodes with elements of its own. React goes on changing the nodes that it
 * knows, so nobody sees the new words, and it throws when it removes one. Where a text is the only child of an
 * element, React sets the element's `textContent`, and that works.
 */
const textAlone = {
  meta: {
    messages: {
      sibling:
        "Put this text into an element of its own, or join it with its neighbours in a template: a browser's translation replaces text nodes, and React goes on changing the old one.",
    },
  },
  /** @param {Context} context */
  create(context) {
    /** @type {(node: Node) => void} */
    function check({ type, children = [] }) {
      const drawn = children.filter(isDrawn);
      // A fragment's children are those of the element around it.
      if (type === "JSXElement" && drawn.length < 2) return;
      for (const node of drawn.filter(canBeText)) context.report({ node, messageId: "sibling" });
    }
    return { JSXElement: check, JSXFragment: check };
  },
};

// oxlint-disable-next-line import/no-default-export -- oxlint asks for it
export default { meta: { name: "basiq-kit" }, rules: { "text-alone": textAlone } };
