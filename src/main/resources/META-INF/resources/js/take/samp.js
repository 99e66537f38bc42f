/**
 * Sends a table to the astronomer's other programs by SAMP 1.3 (IVOA), its Web Profile: XML-RPC to the hub at a fixed port of
 * this machine, which asks its user before it lets the page in. Only a press of the reader's own leads here.
 */

const HUB = "http://localhost:21012/";

/** What a program is asked to do with the table. */
const LOAD = "table.load.votable";

/** A hub hands a message on in its own time, and perhaps not at all once who sent it has left: so astropy's does. */
const STAYS_MS = 5000;

/** Offers the VOTable at an address to every program that takes one; how many did, in words. */
export async function sendTable(name, url) {
    const registered = await call("register", { "samp.name": "Starkin" });
    const key = registered["samp.private-key"];
    try {
        const takers = Object.keys(await call("getSubscribedClients", key, LOAD));
        if (takers.length === 0) {
            throw new Error("A SAMP hub runs here, but no program that takes tables. Start TOPCAT or Aladin and send again.");
        }
        const parameters = { name: `Starkin ${name}`, "table-id": `starkin:${name}`, url };
        await call("notifyAll", key, { "samp.mtype": LOAD, "samp.params": parameters });
        return takers.length === 1 ? "one program" : `${takers.length} programs`;
    } finally {
        setTimeout(() => call("unregister", key).catch(() => {}), STAYS_MS); // the hub forgets a page that is gone
    }
}

async function call(method, ...parameters) {
    const body =
        `<?xml version="1.0"?><methodCall><methodName>samp.webhub.${method}</methodName>` +
        `<params>${parameters.map((value) => `<param>${written(value)}</param>`).join("")}</params></methodCall>`;
    const answer = await reach(body);
    const document = new DOMParser().parseFromString(answer, "text/xml");
    const fault = document.querySelector("fault > value");
    if (fault !== null) {
        throw new Error(`The SAMP hub refused: ${read(fault).faultString ?? "it does not say why"}.`);
    }
    const value = document.querySelector("params > param > value");
    return value === null ? "" : read(value);
}

async function reach(body) {
    try {
        const response = await fetch(HUB, { method: "POST", headers: { "Content-Type": "text/plain" }, body });
        return await response.text();
    } catch (cause) {
        throw new Error(
            "No SAMP hub answers on this machine. Start TOPCAT or Aladin (each brings one, with its Web Profile on) and send again.",
            { cause },
        );
    }
}

/** A text or a structure of texts and structures, as XML-RPC spells it. */
function written(value) {
    if (typeof value === "string") {
        return `<value><string>${escaped(value)}</string></value>`;
    }
    const members = Object.entries(value)
        .map(([name, part]) => `<member><name>${escaped(name)}</name>${written(part)}</member>`)
        .join("");
    return `<value><struct>${members}</struct></value>`;
}

function read(value) {
    const inner = value.firstElementChild;
    if (inner?.tagName !== "struct") {
        return value.textContent;
    }
    const members = [...inner.children].map((member) => [
        member.querySelector(":scope > name").textContent,
        read(member.querySelector(":scope > value")),
    ]);
    return Object.fromEntries(members);
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
