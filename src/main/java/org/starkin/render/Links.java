package org.starkin.render;

import java.net.URI;
import java.util.Optional;

/** Makes addresses of this server whole: a table is read far from the request that brought it. */
final class Links {

    private Links() {}

    /** The value of a cell, addresses with their beginning. */
    static Optional<Object> value(Column column, Object row, URI base) {
        Optional<Object> value = column.value(row);
        return column.isLink()
                ? value.map(link -> base.resolve(String.valueOf(link)).toString())
                : value;
    }
}
