/** The stars chosen to be compared: up to six, kept over every answer of this tab's page. */

import { el } from "../dom.js";
import { say } from "../status.js";
import { compareAddress, MOST } from "../compare/address.js";

const chosen = new Map();

/** What the table asks of it, and the link that follows the choice. */
export function choice(state) {
    const link = el("a", { class: "button", hidden: true });
    const show = async () => {
        link.hidden = chosen.size < 2;
        link.textContent = `Compare ${chosen.size} stars`;
        link.href = await compareAddress(state, [...chosen.values()]);
    };
    const change = (star, isChosen) => {
        if (isChosen) {
            chosen.set(nameOf(star), { survey: star.survey, id: star.object_id });
            dropOldest();
        } else {
            chosen.delete(nameOf(star));
        }
        show();
    };
    show();
    return { link, has: (star) => chosen.has(nameOf(star)), change };
}

const nameOf = ({ survey, object_id: id }) => `${survey}/${id}`;

function dropOldest() {
    if (chosen.size > MOST) {
        const [oldest] = chosen.keys();
        chosen.delete(oldest);
        for (const box of document.querySelectorAll(`tr[data-star="${CSS.escape(oldest)}"] input[type=checkbox]`)) {
            box.checked = false;
        }
        say(`At most ${MOST} stars are compared: ${oldest} was left out.`);
    }
}
