/** The star asked about: its facts, its light curve, and the same folded. */

import { el, fill } from "../dom.js";
import { Chart } from "../plot/chart.js";
import { styled } from "../plot/bands.js";
import { epochOf, mainBand } from "../plot/fold.js";
import { fileName } from "../plot/download.js";
import { foldedPlot } from "../plot/folded.js";
import { rawPlot } from "../plot/raw.js";
import { objectFacts, photometryFacts, understood } from "./facts.js";
import { exampleButtons } from "../rare/basket-buttons.js";
import { PeriodControl } from "./period.js";

export class StarPanel {
    #heading = el("h2");
    #facts = el("dl", { class: "facts" });
    #note = el("p", { class: "note" });
    #raw = new Chart("Light curve");
    #folded = new Chart("Folded");
    #control;
    #section;
    #shown = null;

    /** `adjust({periodDays, extremum})` remembers the reader's own period in the address. */
    constructor(section, adjust) {
        this.#section = section;
        this.#control = new PeriodControl((change) => {
            adjust(change);
            this.#fold(change);
        });
    }

    /** Shows `{name, curve}` with either `facts` (an object's answer) or `photometry` (of a pasted table). */
    show(star, { periodDays, extremum }) {
        const { name, curve, facts, photometry } = star;
        const periods = (facts ?? photometry).periods;
        const catalogue = facts?.star.catalogue_period_days ?? null;
        const passband = (facts?.star ?? photometry).passband;
        const source = facts === undefined ? name : `${name}, ${facts.answered_by[0].generation} of ${facts.sky}`;
        this.#shown = { ...star, curve: { ...curve, source }, bands: styled(curve.bands), passband };
        this.#heading.textContent = name;
        this.#note.textContent = [
            photometry === undefined ? "" : understood(photometry),
            curve.otherUnits.length > 0 ? `Not drawn, for their unit is another: ${curve.otherUnits.join(", ")}.` : "",
        ].join(" ");
        fill(this.#facts, facts === undefined ? photometryFacts(photometry) : objectFacts(facts));
        fill(
            this.#section,
            el("div", { class: "star-head" }, this.#heading, facts && exampleButtons(name), this.#note),
            el(
                "div",
                { class: "star-grid" },
                this.#facts,
                this.#raw.figure,
                el("div", { class: "fold" }, this.#folded.figure, this.#control.element),
            ),
        );
        this.#raw.show({ ...rawPlot(name, this.#shown.curve, this.#shown.bands), name: fileName(name, "light-curve") });
        const chosen = periodDays ?? periods[0]?.period_days ?? catalogue;
        this.#control.show({ periodDays: chosen, extremum, periods, catalogue });
        this.#fold({ periodDays: chosen, extremum });
    }

    #fold({ periodDays, extremum }) {
        this.#folded.figure.hidden = periodDays === null;
        if (periodDays === null) {
            return;
        }
        const { name, curve, bands, passband } = this.#shown;
        const epoch = epochOf(mainBand(bands, passband), periodDays, curve.isMagnitude, extremum);
        const plot = foldedPlot(name, curve, bands, { periodDays, epoch, extremum });
        this.#folded.show({ ...plot, name: fileName(name, "folded") });
    }
}
