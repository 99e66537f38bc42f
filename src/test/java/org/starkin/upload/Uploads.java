package org.starkin.upload;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.starkin.demo.Api;
import org.starkin.demo.SyntheticStars;

/** Files of the light curve of one star, and requests that upload them. */
final class Uploads {

    private Uploads() {}

    /** A light curve as IRSA ships those of ZTF, an object a passband. */
    static String voTable() {
        StringBuilder rows = new StringBuilder();
        for (JsonNode point : Api.lightCurve("ztf", SyntheticStars.id(1)).get("points")) {
            String band = point.get("band").asText();
            List<Object> cells = List.of(
                    band.equals("zg") ? "686103400034440" : "686203400034440",
                    2_400_000.5 + point.get("time").asDouble(),
                    point.get("mag"),
                    point.get("error"),
                    0,
                    band,
                    "10.5",
                    "-30.5",
                    686,
                    1,
                    band.equals("zg") ? 1 : 2);
            rows.append("<TR>");
            cells.forEach(cell -> rows.append("<TD>").append(cell).append("</TD>"));
            rows.append("</TR>");
        }
        StringBuilder fields = new StringBuilder();
        for (String name : List.of(
                "oid", "hjd", "mag", "magerr", "catflags", "filtercode", "ra", "dec", "field", "ccdid", "qid")) {
            fields.append("<FIELD name='")
                    .append(name)
                    .append("' datatype='")
                    .append(name.matches("oid|filtercode") ? "char' arraysize='*'/>" : "double'/>");
        }
        return "<?xml version='1.0'?><VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE>"
                + fields + "<DATA><TABLEDATA>" + rows + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
    }

    static String table() {
        return Api.table("ztf", SyntheticStars.id(1)).replaceFirst("time", "hmjd");
    }

    static RequestSpecification request(String mediaType) {
        return given().config(Api.asItIs()).contentType(mediaType);
    }

    static Response post(byte[] body, String mediaType) {
        return request(mediaType).body(body).post("/api/v1/search/upload");
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
