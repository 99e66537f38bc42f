/** Which key does what. Keys count only while the focus is on the stars that are ranked, so that no typing is taken for an answer. */

export const LEGEND = [
    ["Y", "yes"],
    ["N", "no"],
    ["U", "unsure"],
    ["Z", "undo"],
    ["↓ J", "next"],
    ["↑ K", "previous"],
    ["Enter", "rank anew"],
];

const ACTIONS = new Map([
    ["y", "yes"],
    ["n", "no"],
    ["u", "unsure"],
    ["z", "undo"],
    ["ArrowDown", "next"],
    ["j", "next"],
    ["ArrowUp", "previous"],
    ["k", "previous"],
    ["Enter", "refine"],
]);

/** Calls back with the action of a key that is pressed within the element. */
export function listenForKeys(element, act) {
    element.addEventListener("keydown", (event) => {
        const { key, target, ctrlKey, metaKey, altKey } = event;
        const action = ACTIONS.get(key.length === 1 ? key.toLowerCase() : key);
        const isTyping = target.closest("input, textarea, select") !== null;
        const isItsOwn = key === "Enter" && target.closest("a, button, summary") !== null;
        if (action !== undefined && !isTyping && !isItsOwn && !ctrlKey && !metaKey && !altKey) {
            event.preventDefault();
            act(action);
        }
    });
}
