/** What lies over the points: the lines of the sky, the stars that are pointed out with their names, the lasso. */

import { colour } from "../plot/theme.js";
import { galacticPlane, graticule, graticuleNames } from "./hammer.js";

const RING_PX = 7;
const FONT = '12px system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';

export class Overlay {
    #canvas;
    #lines = graticule();
    #names = graticuleNames();
    #galaxy = galacticPlane();

    constructor(canvas) {
        this.#canvas = canvas;
    }

    resize(width, height) {
        const ratio = devicePixelRatio;
        this.#canvas.width = Math.round(width * ratio);
        this.#canvas.height = Math.round(height * ratio);
    }

    /**
     * `what` is `{isSky, hasGalaxy, marks, lasso, hovered, cross}`: `marks` are `{place, text, isQuery}`, `lasso` is a polygon of the
     * plane, `hovered` a place, `cross` whether to mark the middle.
     */
    draw(viewport, what) {
        const context = this.#canvas.getContext("2d");
        context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
        context.clearRect(0, 0, viewport.width, viewport.height);
        context.font = FONT;
        if (what.isSky) {
            this.#drawSky(context, viewport, what.hasGalaxy);
        }
        if (what.lasso !== null) {
            drawLasso(context, viewport, what.lasso);
        }
        if (what.hovered !== null) {
            ring(context, viewport.toScreen(...what.hovered), RING_PX, colour("ink"), 1.5);
        }
        drawMarks(context, viewport, what.marks);
        if (what.cross) {
            drawCross(context, viewport);
        }
    }

    #drawSky(context, viewport, hasGalaxy) {
        context.lineWidth = 1;
        context.strokeStyle = colour("rule-strong");
        this.#lines.forEach((line) => stroke(context, viewport, line));
        if (hasGalaxy) {
            context.setLineDash([6, 4]);
            context.lineWidth = 1.5;
            context.strokeStyle = colour("accent");
            this.#galaxy.forEach((line) => stroke(context, viewport, line));
            context.setLineDash([]);
        }
        for (const { text, place } of this.#names) {
            write(context, text, viewport.toScreen(...place), colour("ink-soft"));
        }
    }
}

function stroke(context, viewport, places) {
    context.beginPath();
    places.forEach(([x, y], i) => {
        const [screenX, screenY] = viewport.toScreen(x, y);
        if (i === 0) {
            context.moveTo(screenX, screenY);
        } else {
            context.lineTo(screenX, screenY);
        }
    });
    context.stroke();
}

function drawLasso(context, viewport, polygon) {
    context.lineWidth = 1.5;
    context.strokeStyle = colour("accent");
    context.setLineDash([4, 3]);
    stroke(context, viewport, [...polygon, polygon[0]]);
    context.setLineDash([]);
}

function drawMarks(context, viewport, marks) {
    for (const { place, isQuery } of marks) {
        ring(context, viewport.toScreen(...place), isQuery ? RING_PX + 3 : RING_PX, colour(isQuery ? "bad" : "accent"), 2);
    }
    const taken = [];
    for (const { place, text, isQuery } of marks) {
        const [x, y] = viewport.toScreen(...place);
        const isFree = taken.every(([otherX, otherY]) => Math.abs(otherX - x) > 60 || Math.abs(otherY - y) > 14);
        if (isQuery || isFree) {
            taken.push([x, y]);
            write(context, text, [x + RING_PX + 5, y - RING_PX], colour("ink"), "left");
        }
    }
}

function ring(context, [x, y], radius, style, width) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.lineWidth = width + 2;
    context.strokeStyle = colour("paper");
    context.stroke();
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
}

function drawCross(context, viewport) {
    const [x, y] = [viewport.width / 2, viewport.height / 2];
    context.lineWidth = 1.5;
    context.strokeStyle = colour("ink");
    context.beginPath();
    context.moveTo(x - 9, y);
    context.lineTo(x + 9, y);
    context.moveTo(x, y - 9);
    context.lineTo(x, y + 9);
    context.stroke();
}

/** Text with an edge of paper, so that it can be read over points. */
function write(context, text, [x, y], style, align = "center") {
    context.textAlign = align;
    context.textBaseline = "middle";
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeStyle = colour("paper");
    context.strokeText(text, x, y);
    context.fillStyle = style;
    context.fillText(text, x, y);
}
