/** A request as a reader would repeat it outside the page. */

/** A command for a shell. A table that was pasted is read from a file of one's own. */
export function asCurl(request) {
    const { method = "GET", type, body } = request;
    if (method === "GET") {
        return `curl ${quoted(url(request, "json"))}`;
    }
    const data = typeof body === "string" && type === "application/json" ? quoted(body) : quoted(`@${fileOf(body)}`);
    return `curl -H ${quoted(`Content-Type: ${type}`)} --data-binary ${data} ${quoted(url(request, "json"))}`;
}

/** A program that ends with an astropy table. */
export function asPython(request) {
    const { method = "GET", type, body } = request;
    const address = JSON.stringify(url(request, "votable"));
    if (method === "GET") {
        return ["from astropy.table import Table", "", `table = Table.read(${address}, format="votable")`, ""].join("\n");
    }
    const data =
        type === "application/json" ? `${JSON.stringify(body)}.encode()` : `open(${JSON.stringify(fileOf(body))}, "rb").read()`;
    return [
        "from io import BytesIO",
        "from urllib.request import Request, urlopen",
        "from astropy.table import Table",
        "",
        `request = Request(${address}, data=${data}, headers={"Content-Type": ${JSON.stringify(type)}})`,
        'table = Table.read(BytesIO(urlopen(request).read()), format="votable")',
        "",
    ].join("\n");
}

const fileOf = (table) => (table instanceof File ? table.name : "lightcurve.csv");

/** The whole address of a request's answer in a format. */
export function url({ path, parameters }, format) {
    const address = new URL(path, document.baseURI);
    address.search = new URLSearchParams({ ...parameters, ...(format === "json" ? {} : { format }) });
    return address.href;
}

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
