/**
 * The points, drawn by WebGL, in an order in which the first of them are a fair sample of all. Places in the sky and values go to the
 * graphics processor when they are first drawn.
 */

import {
    BufferAttribute,
    BufferGeometry,
    Camera,
    DataTexture,
    GLSL3,
    NearestFilter,
    Points,
    RawShaderMaterial,
    Scene,
    WebGLRenderer,
} from "./three.js";
import { Pace } from "./pace.js";
import { isSquare, namedColour, rampTexels, unknownColour } from "./ramp.js";
import { FRAGMENT, VERTEX } from "./shaders.js";

const MOST_PIXEL_RATIO = 2;
const ROUND = 255;
const SQUARE = 128;

export class PointScene {
    #renderer;
    #scene = new Scene();
    #camera = new Camera();
    #geometry = new BufferGeometry();
    #uniforms;
    #rows;

    /** How long drawing takes. */
    pace;

    constructor(canvas, data) {
        this.#rows = data.rows;
        this.#renderer = new WebGLRenderer({ canvas, alpha: true, antialias: false, powerPreference: "high-performance" });
        this.#renderer.sortObjects = false;
        this.pace = new Pace(this.#renderer.getContext());
        this.#renderer.setPixelRatio(Math.min(devicePixelRatio, MOST_PIXEL_RATIO));
        this.#geometry.setAttribute("position", new BufferAttribute(data.places, 2));
        this.#geometry.setAttribute("tags", new BufferAttribute(data.tags, 4));
        this.#geometry.setIndex(new BufferAttribute(mixedOrder(data.rows), 1));
        this.#uniforms = uniforms();
        const material = new RawShaderMaterial({
            glslVersion: GLSL3,
            vertexShader: VERTEX,
            fragmentShader: FRAGMENT,
            uniforms: this.#uniforms,
            transparent: true,
            premultipliedAlpha: true,
            depthTest: false,
            depthWrite: false,
        });
        const points = new Points(this.#geometry, material);
        points.frustumCulled = false;
        this.#scene.add(points);
    }

    resize(width, height) {
        this.#renderer.setSize(width, height, false);
    }

    /** Colours and visibility of classes and surveys: `isShown(n)` of each, and the nth colour. */
    name(which, count, isShown) {
        const { data } = this.#uniforms[which].value.image;
        for (let n = 0; n < 256; n++) {
            const colour = n < count ? namedColour(n) : unknownColour();
            data.set([...colour, isShown(n) ? (n < count && isSquare(n) ? SQUARE : ROUND) : 0], 4 * n);
        }
        this.#uniforms[which].value.needsUpdate = true;
    }

    /** Takes the theme's colours. */
    recolour() {
        this.#uniforms.ramp.value.image.data.set(rampTexels());
        this.#uniforms.ramp.value.needsUpdate = true;
        this.#uniforms.unknown.value = unknownColour().map((part) => part / 255);
    }

    colourBy(mode, values) {
        this.#uniforms.mode.value = mode;
        if (values !== undefined) {
            this.#set("value", values, 1);
        }
    }

    setSky(places) {
        this.#set("sky", places, 2);
    }

    /** Brings out the rows that are tagged as selected; without a selection all are alike. */
    select(hasSelection) {
        this.#uniforms.hasSelection.value = hasSelection;
        if (hasSelection) {
            this.#geometry.attributes.tags.needsUpdate = true;
        }
    }

    #set(name, values, numbersARow) {
        const { [name]: attribute } = this.#geometry.attributes;
        if (attribute === undefined) {
            this.#geometry.setAttribute(name, new BufferAttribute(values, numbersARow));
        } else {
            attribute.array.set(values);
            attribute.needsUpdate = true;
        }
    }

    /** Draws a share of the points, 0 to 1, `blend` of the way from the one projection to the other. */
    draw(viewport, blend, share = 1) {
        const count = Math.max(1, Math.ceil(this.#rows * share));
        this.#geometry.setDrawRange(0, count);
        this.#uniforms.centre.value = [viewport.x, viewport.y];
        this.#uniforms.scale.value = viewport.clipScale;
        this.#uniforms.blend.value = blend;
        const size = pointSize(viewport, this.#rows);
        this.#uniforms.size.value = size * this.#renderer.getPixelRatio();
        this.#uniforms.alpha.value = this.#rows > 50_000 && viewport.zoom < 4 ? 0.6 : 0.85;
        this.#renderer.render(this.#scene, this.#camera);
        this.pace.handedOver(share);
    }

    dispose() {
        this.#geometry.dispose();
        this.#renderer.dispose();
    }
}

function uniforms() {
    const texture = () => {
        const made = new DataTexture(new Uint8Array(4 * 256), 256, 1);
        made.magFilter = NearestFilter;
        made.minFilter = NearestFilter;
        return { value: made };
    };
    return {
        centre: { value: [0, 0] },
        scale: { value: [1, 1] },
        blend: { value: 0 },
        size: { value: 3 },
        alpha: { value: 0.8 },
        mode: { value: 0 },
        hasSelection: { value: false },
        unknown: { value: [0.5, 0.5, 0.5] },
        classes: texture(),
        surveys: texture(),
        ramp: texture(),
    };
}

/** Few points are drawn large, many small, and all larger the more they are enlarged. */
function pointSize(viewport, rows) {
    const base = rows > 300_000 ? 1.5 : rows > 30_000 ? 2.5 : 4;
    return Math.min(9, base * (1 + 0.35 * Math.log2(Math.max(1, viewport.zoom))));
}

/** Every row once: steps by about the golden section of their number, which fall evenly over the rows. */
function mixedOrder(rows) {
    const order = new Uint32Array(rows);
    let step = Math.max(1, Math.round(rows * 0.6180339887));
    while (greatestCommonDivisor(step, rows) > 1) {
        step++;
    }
    for (let i = 0, row = 0; i < rows; i++, row = (row + step) % rows) {
        order[i] = row;
    }
    return order;
}

const greatestCommonDivisor = (a, b) => (b === 0 ? a : greatestCommonDivisor(b, a % b));
