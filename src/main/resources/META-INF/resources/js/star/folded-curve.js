/** The folded light curve: its period and its phase zero, redrawn once a frame however fast they change. */

import { Chart } from "../plot/chart.js";
import { fileName } from "../plot/download.js";
import { epochOf, thinned } from "../plot/fold.js";
import { foldedPlot } from "../plot/folded.js";

/** Points drawn while the slider is moved: as many as keep up with the hand. */
const MOST_WHILE_MOVING = 3000;

export class FoldedCurve {
    #chart = new Chart("Folded");
    #tellEpoch;
    #shown = null;
    #frame = 0;

    /** `tellEpoch(epoch)` is told where phase 0 lies now. */
    constructor(tellEpoch) {
        this.#tellEpoch = tellEpoch;
    }

    get figure() {
        return this.#chart.figure;
    }

    /** Another light curve; `main` is the passband whose extremum is phase 0. Nothing is drawn yet. */
    begin(name, curve, main, { periodDays, extremum, epoch }) {
        this.#shown = { name, curve, main, periodDays, extremum, epoch, zero: null };
        this.#findZero();
    }

    /**
     * Changes the fold; a fine change leaves phase 0 and what the reader looks at where they are, and until it is settled only some
     * of many points are drawn.
     */
    change(change, { isFine, isSettled }, drawing) {
        Object.assign(this.#shown, change);
        if (!isFine || this.#shown.zero === null) {
            this.#findZero();
        }
        cancelAnimationFrame(this.#frame);
        this.#frame = requestAnimationFrame(() => this.draw(drawing, { keepsZoom: isFine, isRough: !isSettled }));
    }

    draw(drawing, { keepsZoom = false, isRough = false } = {}) {
        const { name, curve, periodDays, extremum, epoch, zero } = this.#shown;
        this.#chart.figure.hidden = periodDays === null;
        if (periodDays === null) {
            return;
        }
        const words = epoch === null ? `${extremum} light` : "a given time";
        const fold = { periodDays, epoch: zero, zero: words, hasErrorBars: drawing.hasErrorBars() };
        const bands = isRough ? thinned(drawing.bands(), MOST_WHILE_MOVING) : drawing.bands();
        const plot = foldedPlot(name, curve, bands, fold);
        this.#chart.show({ ...plot, name: fileName(name, "folded"), keepsZoom });
    }

    #findZero() {
        const { curve, main, periodDays, extremum, epoch } = this.#shown;
        if (periodDays === null) {
            return;
        }
        this.#shown.zero = epoch ?? epochOf(main, periodDays, curve.isMagnitude, extremum);
        this.#tellEpoch(this.#shown.zero);
    }
}
