/** The periodogram below the folded curve: peaks named, each a click away from being folded at. */

import { el, fill } from "../dom.js";
import { fixed, period as periodText } from "../format.js";
import { Chart } from "../plot/chart.js";
import { fileName } from "../plot/download.js";
import { highestPeaks, highestWithin, marksOf, widthOf } from "../plot/peaks.js";
import { AXES, across, periodogramPlot } from "../plot/periodogram.js";

const [USUAL] = Object.keys(AXES);

export class PeriodogramPanel {
    element = el("div", { class: "periodogram" });
    #chart = new Chart("Periodogram");
    #axis = el(
        "select",
        { id: "periodogram-axis" },
        Object.entries(AXES).map(([value, { name }]) => el("option", { value }, name)),
    );
    #peaks = el("div", { class: "rivals", role: "group", "aria-label": "Highest peaks" });
    #told;
    #shown = null;
    #chosen = null;
    #soon = 0;

    /** `told` has `pick(days)`, which folds at a peak, and `against(axis)`, which remembers another horizontal axis, "" the usual one. */
    constructor(told) {
        this.#told = told;
        fill(
            this.element,
            this.#chart.figure,
            el("div", { class: "row" }, el("label", { for: "periodogram-axis" }, "Against"), this.#axis),
            this.#peaks,
        );
        this.#axis.addEventListener("change", () => {
            this.#told.against(this.#axis.value === USUAL ? "" : this.#axis.value);
            this.#draw();
        });
        this.#chart.onClick((_, ends) => this.#clicked(ends));
    }

    /** Takes this horizontal axis from now on; the usual one where there is none of that name. */
    against(axis) {
        this.#axis.value = Object.hasOwn(AXES, axis) ? axis : USUAL;
    }

    /** Says that the periodogram is on its way, or why it is not there. */
    wait(...what) {
        this.#shown = null;
        this.#peaks.replaceChildren();
        this.#chart.explain(...what);
    }

    /** `found` are the periods found in days, likeliest first. */
    show(name, periodogram, found) {
        if (periodogram.points.length === 0) {
            this.wait("The time span is too short for any period of an hour or more.");
            return;
        }
        this.#shown = { name, periodogram, found };
        this.#draw();
    }

    /** Marks another period as the chosen one. */
    choose(days, isSettled) {
        this.#chosen = days;
        clearTimeout(this.#soon);
        if (isSettled) {
            this.#soon = setTimeout(() => this.#draw()); // the fold is drawn first
        }
    }

    #draw() {
        if (this.#shown === null) {
            return;
        }
        const { name, periodogram, found } = this.#shown;
        const marks = this.#chosen === null ? [] : marksOf(this.#chosen, found, periodogram.grid);
        const plot = periodogramPlot(name, periodogram, marks, this.#axis.value);
        this.#chart.show({
            ...plot,
            note: `Lomb-Scargle; ${periodogram.reduction.split(";")[0]}. Click a peak to fold at it; drag to zoom.`,
            name: fileName(name, "periodogram"),
        });
        const peaks = highestPeaks(periodogram.points, periodogram.grid);
        fill(this.#peaks, ...peaks.map((peak) => this.#button(peak, marks, widthOf(periodogram.grid))));
    }

    #button({ frequency, power }, marks, width) {
        const mark = marks.find((other) => Math.abs(other.frequency - frequency) < width);
        const days = 1 / frequency;
        return el(
            "button",
            {
                type: "button",
                class: "rival peak",
                "data-days": days,
                "aria-pressed": String(mark?.kind === "chosen"),
                click: () => this.#told.pick(days),
            },
            `${periodText(days)} d`,
            el("span", { class: "soft" }, ` power ${fixed(power, 2)}${mark === undefined ? "" : ` · ${mark.name}`}`),
        );
    }

    #clicked(ends) {
        if (this.#shown !== null) {
            const [from, to] = ends.map((x) => across(this.#axis.value, x)).sort((a, b) => a - b);
            const peak = highestWithin(this.#shown.periodogram.points, from, to);
            if (peak !== null) {
                this.#told.pick(1 / peak.frequency_per_day);
            }
        }
    }
}
