/** The curves of a source and of its likeliest counterpart in each survey, folded at one period and laid together. */

import * as api from "../api.js";
import { foldedBand } from "../kin/sketch.js";
import { Chart } from "../plot/chart.js";
import { togetherPlot } from "../plot/together.js";

/** `{figure, draw}`, or null where fewer than two of them can be folded. */
export async function curvesOf({ object }, { matches }, signal) {
    if (object === undefined) {
        return null;
    }
    const best = matches.filter(({ rank }) => rank === 1);
    const { star } = await api.object(object, signal);
    const period = star.period_days ?? best.find(({ period_days: days }) => days !== null)?.period_days ?? null;
    const stars = [{ survey: object.survey, object_id: object.id, passband: star.passband }, ...best];
    const folded = await Promise.all(stars.map((each) => fold(each, period, signal)));
    const usable = folded.filter(({ folded: band }) => band !== null);
    if (usable.length < 2) {
        return null;
    }
    const chart = new Chart("Folded together");
    return { figure: chart.figure, draw: () => chart.show({ ...togetherPlot("Counterparts", usable), name: "counterparts" }) };
}

/** All at the source's period: that a counterpart folds at it is the evidence. */
async function fold({ survey, object_id: id, passband }, period, signal) {
    const curve = await api.lightCurve({ survey, id }, signal);
    return { name: `${survey}/${id}`, folded: foldedBand(curve, { period_days: period, passband }) };
}
