/** The stars around a position, to pick one from. */

import { el, fill } from "../dom.js";
import { CONE, starTable } from "../kin/table.js";
import { address } from "../state.js";

const WIDER = [30, 120, 600];

export async function showPick(section, answer, state) {
    const { raDeg, decDeg, radiusArcsec } = state.position;
    const where = `${radiusArcsec} arcsec of ${raDeg} ${decDeg}`;
    if (answer.objects.length > 0) {
        const more = answer.truncated ? ` The nearest ${answer.limit} are shown.` : "";
        fill(
            section,
            el("h2", {}, `Stars within ${where}`),
            el("p", {}, `Nearest first; pick one.${more}`),
            await starTable(answer.objects, CONE, state),
        );
        return;
    }
    const links = await Promise.all(
        WIDER.filter((radius) => radius > radiusArcsec).map(async (radius) => {
            const href = await address({ ...state, position: { raDeg, decDeg, radiusArcsec: radius } });
            return el("li", {}, el("a", { href }, `within ${radius} arcsec`));
        }),
    );
    fill(
        section,
        el("h2", {}, `No star within ${where}`),
        el("p", {}, "The surveys of this sky have none there. Look further:"),
        el("ul", {}, links),
    );
}
