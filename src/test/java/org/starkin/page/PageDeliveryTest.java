package org.starkin.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.starkin.demo.DemoSky;

/** How the page's files travel. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class PageDeliveryTest {

    /** The first view, all its files together. */
    private static final long MOST_BYTES = 1_500_000;

    @Test
    void forbidsThePageWhateverIsNotItsOwn() {
        String policy = given().get("/").then().statusCode(200).extract().header("Content-Security-Policy");

        assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe");
        assertThat(given().get("/index.html").header("Content-Security-Policy")).isEqualTo(policy);
    }

    @Test
    void letsNoBrowserKeepAnOldPage() {
        assertThat(PageFiles.firstView())
                .allSatisfy(file -> assertThat(given().get("/" + file).header("Cache-Control"))
                        .isEqualTo("no-cache"));
    }

    @Test
    void sendsTheFirstViewWithinItsBudget() throws IOException, InterruptedException {
        URI root = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/");
        long bytes = 0;
        for (String file : PageFiles.firstView()) {
            bytes += transferSize(root.resolve(file));
        }

        assertThat(bytes).isBetween(100_000L, MOST_BYTES);
    }

    private static long transferSize(URI file) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(file).header("Accept-Encoding", "gzip").build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as("%s", file).isEqualTo(200);
            return response.body().length;
        }
    }
}
