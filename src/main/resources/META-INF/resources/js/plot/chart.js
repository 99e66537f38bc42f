/** One plot: a canvas with a caption, a note and its downloads. Knows nothing of what is drawn. */

import { init } from "./echarts.js";
import { el, fill } from "../dom.js";
import { saveText, saveUrl, toCsv } from "./download.js";
import { colour, isNarrow, onThemeChange } from "./theme.js";
import { frameByDragging, reachPx } from "./touch.js";

/** Three pixels for one of the screen: sharp in print. */
const PRINT_RATIO = 3;

export class Chart {
    #plot = el("div", { class: "plot", role: "img" });
    #note = el("p", { class: "note" });
    #title = el("h3");
    #chart;
    #draw = null;
    #click = null;
    #width = 0;

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

    /** `pick(x, [from, to])` is told where on the horizontal axis a click falls, and what lies within a finger's width. */
    onClick(pick) {
        this.#click = pick;
    }

    /** Says why there is nothing to draw: text and elements; nothing said, the plot is back. */
    explain(...what) {
        this.#plot.hidden = what.length > 0;
        fill(this.#note, ...what);
    }

    /**
     * Draws anew. `draw(isNarrow, width, height)` returns the plotting library's options and is asked again when the theme or the width
     * changes; `description` is what a screen reader says; `data()` returns `{columns, rows}` for the CSV. With `keepsZoom` the
     * part that the reader looks at stays.
     */
    show({ draw, description, note, name, data, keepsZoom = false }) {
        this.#draw = draw;
        this.explain();
        this.#note.textContent = note ?? "";
        this.#plot.setAttribute("aria-label", description);
        this.name = name;
        this.data = data;
        this.#redraw(keepsZoom);
    }

    #redraw(keepsZoom = false) {
        if (this.#draw === null || this.#plot.clientWidth === 0) {
            return;
        }
        this.#width = this.#plot.clientWidth;
        const options = this.#draw(isNarrow(this.#plot), this.#width, this.#plot.clientHeight);
        if (this.#chart !== undefined && keepsZoom) {
            this.#chart.setOption(options, { replaceMerge: ["series"] });
            return;
        }
        this.#begin();
        this.#chart.setOption(options, { notMerge: true });
        frameByDragging(this.#chart);
    }

    #begin() {
        if (this.#chart === undefined) {
            this.#chart = init(this.#plot);
            this.#chart.getZr().on("click", ({ offsetX, offsetY }) => this.#clicked(offsetX, offsetY));
        }
    }

    #clicked(x, y) {
        if (this.#click !== null && this.#chart.containPixel("grid", [x, y])) {
            const at = (pixel) => this.#chart.convertFromPixel({ xAxisIndex: 0 }, pixel);
            const reach = reachPx();
            this.#click(at(x), [at(x - reach), at(x + reach)]);
        }
    }

    #resize() {
        this.#chart?.resize();
        if (this.#plot.clientWidth !== this.#width) {
            this.#redraw(true);
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
        paper.setOption({ ...this.#draw(false, width, height), backgroundColor: colour("paper") });
        saveText(`${this.name}.svg`, "image/svg+xml", paper.renderToSVGString());
        paper.dispose();
    }

    #saveCsv() {
        const { columns, rows } = this.data();
        saveText(`${this.name}.csv`, "text/csv", toCsv(columns, rows));
    }
}
