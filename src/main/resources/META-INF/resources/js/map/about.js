/** What the map is, in two sentences and with what is missing from it. */

import { count, plural } from "../format.js";

export function about(head) {
    const { layout, space, stride, total, left_out: leftOut } = head;
    const alike = space === "joint" ? "Near means alike by light curve, spectrum or both" : "Near means alike";
    const drawn = stride > 1 ? `, every ${count(stride)}th of which is drawn` : "";
    return [
        `${plural(total, "star")}${drawn}.`,
        `Fitted by UMAP to ${count(layout.sample)} of them; the others lie among their nearest neighbours.`,
        `${alike}; far says little, and neither axis means anything.`,
        ...leftOut.map(({ survey, reason }) => `${survey} is not on the map: ${reason}.`),
    ].join(" ");
}
