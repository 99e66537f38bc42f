/** A small control beside a view. */

import { el } from "../dom.js";
import { say, showProblem } from "../status.js";

/**
 * What goes wrong in `act` is shown to the reader. With `href` it is a link to what `act` does, to be copied or opened elsewhere: a
 * click with a key held down is the browser's.
 */
export function tool(text, title, act, href = null) {
    const click = (event) => {
        if (href !== null && (event.ctrlKey || event.metaKey || event.shiftKey)) {
            return;
        }
        event.preventDefault();
        Promise.resolve()
            .then(act)
            .catch((problem) => {
                say("");
                showProblem(problem);
            });
    };
    const kind = href === null ? { type: "button" } : { href };
    return el(href === null ? "button" : "a", { ...kind, class: "tool", title, "aria-label": title, click }, text);
}
