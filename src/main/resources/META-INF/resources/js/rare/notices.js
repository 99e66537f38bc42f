/** What the view says to a reader who begins, and where a link and the reader's own basket are of two minds. */

import { el, fill } from "../dom.js";
import { plural } from "../format.js";
import * as basket from "./basket.js";

export const introduction = () =>
    el(
        "p",
        { class: "soft" },
        "You know a few stars of a class and want the others: every star of the surveys is compared with your examples. Say of the ",
        "first ones whether they are of the class, and the ranking is made anew.",
    );

export const beginning = () =>
    el(
        "p",
        { class: "empty" },
        "Add three or more stars that you know to be of the class: by “Add to examples” beside a star or its kin, or by typing their ",
        "names above. Or open a label set.",
    );

export class Notices {
    element = el("p", { class: "notice", role: "status" });

    clear() {
        this.element.replaceChildren();
    }

    /** The basket gave way to a link's examples. */
    basketReplaced() {
        const before = basket.before();
        if (before > 0) {
            this.#say(`This link's examples took the place of the ${plural(before, "star")} in your basket. `, "Bring them back", () =>
                basket.bringBack(),
            );
        }
    }

    /** The basket has stars of which the label set says nothing; `add({yes, no})` adds them. */
    basketHasOthers(labels, add) {
        const { yes, no } = basket.examples();
        const known = labels.last();
        const others = { yes: yes.filter((name) => !known.has(name)), no: no.filter((name) => !known.has(name)) };
        const number = others.yes.length + others.no.length;
        if (number > 0) {
            this.#say(`Your basket has ${plural(number, "star")} that this set does not. `, "Add them as examples", () => add(others));
        }
    }

    #say(text, action, click) {
        fill(this.element, text, el("button", { type: "button", class: "tool", click }, action));
    }
}
