/** One plot: a canvas with a caption, a note and its downloads. Knows nothing of what is drawn. */

import { init } from "./echarts.js";
import { el } from "../dom.js";
import { saveText, saveUrl, toCsv } from "./download.js";
import { colour, isNarrow, onThemeChange } from "./theme.js";

/** Three pixels for one of the screen: sharp in print. */
const PRINT_RATIO = 3;

export class Chart {
    #plot = el("div", { class: "plot", role: "img" });
    #note = el("p", { class: "note" });
    #title = el("h3");
    #chart;
    #draw = null;

    constructor(title) {
        this.#title.textContent = title;
        this.figure = el(
            "figure",
            { class: "chart" },
            el("div", { class: "chart-head" }, this.#title, this.#tools(title)),
            this.#plot,
            el("figcaption", {}, this.#note),
        );
        new ResizeObserver(() => this.#resize()).observe(this.#plot);
        onThemeChange(() => this.#redraw());
    }

    /**
     * Draws anew. `draw()` returns the plotting library's options and is asked again when the theme or the width
     * changes; `description` is what a screen reader says; `data()` returns `{columns, rows}` for the CSV.
     */
    show({ draw, description, note, name, data }) {
        this.#draw = draw;
        this.#note.textContent = note ?? "";
        this.#plot.setAttribute("aria-label", description);
        this.name = name;
        this.data = data;
        this.#redraw();
    }

    #redraw() {
        if (this.#draw === null || this.#plot.clientWidth === 0) {
            return;
        }
        this.#chart ??= init(this.#plot);
        this.#chart.setOption(this.#draw(isNarrow(this.#plot)), { notMerge: true });
        this.#chart.dispatchAction({ type: "takeGlobalCursor", key: "dataZoomSelect", dataZoomSelectActive: true });
    }

    #resize() {
        if (this.#chart === undefined) {
            this.#redraw();
        } else {
            this.#chart.resize();
        }
    }

    #tools(title) {
        const button = (text, label, click) =>
            el(
                "button",
                { type: "button", class: "tool", "aria-label": `${text}: ${title}`, title: label, click },
                text,
            );
        return el(
            "div",
            { class: "tools" },
            button("Reset zoom", "Show the whole range again", () => this.#redraw()),
            button("PNG", "Download as PNG", () => this.#savePng()),
            button("SVG", "Download as SVG", () => this.#saveSvg()),
            button("CSV", "Download the points drawn, as CSV", () => this.#saveCsv()),
        );
    }

    #savePng() {
        const options = { type: "png", pixelRatio: PRINT_RATIO, backgroundColor: colour("paper") };
        saveUrl(`${this.name}.png`, this.#chart.getDataURL(options));
    }

    #saveSvg() {
        const { clientWidth: width, clientHeight: height } = this.#plot;
        const paper = init(null, null, { renderer: "svg", ssr: true, width, height });
        paper.setOption({ ...this.#draw(false), backgroundColor: colour("paper") });
        saveText(`${this.name}.svg`, "image/svg+xml", paper.renderToSVGString());
        paper.dispose();
    }

    #saveCsv() {
        const { columns, rows } = this.data();
        saveText(`${this.name}.csv`, "text/csv", toCsv(columns, rows));
    }
}
