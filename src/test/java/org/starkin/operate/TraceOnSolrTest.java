package org.starkin.operate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.starkin.demo.SolrSkyProfile;
import org.starkin.solr.TestCluster;

@QuarkusTest
@TestProfile(SolrSkyProfile.class)
class TraceOnSolrTest {

    /** Set by the test's resource. */
    @SuppressWarnings("NullAway.Init")
    private TestCluster cluster;

    @Test
    void whatSolrIsAskedBearsTheIdOfTheRequestThatItIsAskedFor() throws Exception {
        String id = given().get("/api/v1/objects?ra=10&dec=-30&radius_arcsec=60")
                .then()
                .statusCode(200)
                .extract()
                .header(RequestId.HEADER);

        assertThat(cluster.wasAskedBy(TraceHeaders.TRACE_ID, id)).isTrue();
        assertThat(cluster.wasAskedBy(TraceHeaders.TRACE_ID, "nobody")).isFalse();
    }
}
