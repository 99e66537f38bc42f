/** Builds elements from text and attributes. Data only ever enters the page as text nodes and attribute values. */

const SVG = "http://www.w3.org/2000/svg";

/** An element; a function among the attributes listens to the event of its name, `false` and null leave one out. */
export function el(name, attributes = {}, ...children) {
    return dress(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes = {}, ...children) {
    return dress(document.createElementNS(SVG, name), attributes, children);
}

/** Shows the element with exactly these children. */
export function fill(element, ...children) {
    element.replaceChildren(...children.flat().filter(isShown));
    element.hidden = false;
    return element;
}

export function hide(element) {
    element.replaceChildren();
    element.hidden = true;
}

export const byId = (id) => document.getElementById(id);

function dress(element, attributes, children) {
    for (const [key, value] of Object.entries(attributes)) {
        if (typeof value === "function") {
            element.addEventListener(key, value);
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(key, value === true ? "" : String(value));
        }
    }
    element.append(...children.flat().filter(isShown));
    return element;
}

function isShown(child) {
    return child !== null && child !== undefined && child !== false;
}
