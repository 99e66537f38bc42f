/** A request as a reader would repeat it outside the page. A key is not written out: the environment has it. */

const KEY_VARIABLE = "STARKIN_KEY";

/** A command for a shell. A table that was pasted is read from a file of one's own. */
export function asCurl(request, hasKey) {
    const { method = "GET", type, body } = request;
    const key = hasKey ? `-H "X-API-Key: $${KEY_VARIABLE}" ` : "";
    if (method === "GET") {
        return `curl ${key}${quoted(url(request, "json"))}`;
    }
    const data = type === "application/json" ? quoted(body) : "@lightcurve.csv";
    return `curl ${key}-H ${quoted(`Content-Type: ${type}`)} --data-binary ${data} ${quoted(url(request, "json"))}`;
}

/** A program that ends with an astropy table. */
export function asPython(request, hasKey) {
    const { method = "GET", type, body } = request;
    const address = JSON.stringify(url(request, "votable"));
    if (method === "GET" && !hasKey) {
        return ["from astropy.table import Table", "", `table = Table.read(${address}, format="votable")`, ""].join("\n");
    }
    const headers = [
        ...(method === "GET" ? [] : [`"Content-Type": ${JSON.stringify(type)}`]),
        ...(hasKey ? [`"X-API-Key": os.environ["${KEY_VARIABLE}"]`] : []),
    ];
    return [
        ...(hasKey ? ["import os"] : []),
        "from io import BytesIO",
        "from urllib.request import Request, urlopen",
        "from astropy.table import Table",
        "",
        `request = Request(${address}, ${method === "GET" ? "" : `data=${dataOf(type, body)}, `}headers={${headers.join(", ")}})`,
        'table = Table.read(BytesIO(urlopen(request).read()), format="votable")',
        "",
    ].join("\n");
}

const dataOf = (type, body) =>
    type === "application/json" ? `${JSON.stringify(body)}.encode()` : 'open("lightcurve.csv", "rb").read()';

/** The whole address of a request's answer in a format. */
export function url({ path, parameters }, format) {
    const address = new URL(path, document.baseURI);
    address.search = new URLSearchParams({ ...parameters, ...(format === "json" ? {} : { format }) });
    return address.href;
}

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
