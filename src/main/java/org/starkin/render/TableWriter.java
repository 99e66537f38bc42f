package org.starkin.render;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.formats.CsvTableWriter;

/** Writes answers that are tables in the formats other than JSON. Thread-safe. */
@Provider
@Produces({TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
public final class TableWriter implements MessageBodyWriter<Tabular> {

    @Context
    @Nullable
    UriInfo uri;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Tabular answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Table table = answer.table();
        URI base = uri == null ? URI.create("") : uri.getBaseUri();
        TableFormat format = TableFormat.ofMediaType(mediaType.getType() + "/" + mediaType.getSubtype())
                .orElseThrow(() -> new IllegalStateException("no table is written as " + mediaType));
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + table.name() + "." + format.word() + "\"");
        switch (format) {
            case CSV -> {
                headers.putSingle(HttpHeaders.CONTENT_TYPE, TableFormat.CSV_TYPE + "; charset=utf-8; header=present");
                FactHeaders.of(table.facts()).forEach(headers::putSingle);
                new CsvTableWriter().writeStarTable(StarTables.of(table, base), out);
            }
            case VOTABLE -> VoTable.write(table, base, out);
            case PARQUET -> ParquetTable.write(table, base, out);
            case JSON -> throw new IllegalStateException("JSON is written elsewhere");
        }
    }
}
