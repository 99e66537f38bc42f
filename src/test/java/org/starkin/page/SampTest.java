package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** Sends a table to a hub that answers as SAMP 1.3 says. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class SampTest {

    private static final String VIEW = "?star=gaia/" + SyntheticStars.id(4);
    private static final String HUB = "http://localhost:21012/";

    private final List<String> calls = new ArrayList<>();

    @Test
    void offersTheTableToThePrograms(Tab tab) {
        tab.complaints().expect("request to another server: " + HUB);
        tab.page()
                .route(HUB, route -> answer(route, "<member><name>c1</name><value><struct></struct></value></member>"));
        tab.open(VIEW);

        tab.all(".takeaways button:text('TOPCAT')").click();
        tab.page().waitForCondition(() -> tab.text("#status").contains("Sent to one program"));
        tab.page().waitForCondition(() -> calls.size() == 4);

        assertThat(calls)
                .extracting(SampTest::method)
                .containsExactly(
                        "samp.webhub.register",
                        "samp.webhub.getSubscribedClients",
                        "samp.webhub.notifyAll",
                        "samp.webhub.unregister");
        assertThat(calls.get(2)).contains("a-key", "table.load.votable", Tab.root() + "api/v1/", "format=votable");
        tab.assertIsCalm();
    }

    @Test
    void saysThatNoProgramTakesTables(Tab tab) {
        tab.complaints().expect("request to another server: " + HUB);
        tab.page().route(HUB, route -> answer(route, ""));
        tab.open(VIEW);

        tab.all(".takeaways button:text('TOPCAT')").click();
        tab.page().waitForCondition(() -> tab.isShown("#problem"));

        assertThat(tab.text("#problem")).contains("Start TOPCAT or Aladin");
    }

    @Test
    void saysThatThereIsNoHub(Tab tab) {
        tab.complaints().expect(HUB + "|ERR_");
        tab.page().route(HUB, Route::abort);
        tab.open(VIEW);

        tab.all(".takeaways button:text('TOPCAT')").click();
        tab.page().waitForCondition(() -> tab.isShown("#problem"));

        assertThat(tab.text("#problem")).contains("No SAMP hub answers");
        assertThat(tab.count("#kin tbody tr")).isEqualTo(10);
    }

    private void answer(Route route, String takers) {
        String call = route.request().postData();
        calls.add(call);
        String value = switch (method(call)) {
            case "samp.webhub.register" ->
                "<struct><member><name>samp.private-key</name><value>a-key</value></member></struct>";
            case "samp.webhub.getSubscribedClients" -> "<struct>" + takers + "</struct>";
            default -> "<string></string>";
        };
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*", "Content-Type", "text/xml"))
                .setBody("<?xml version='1.0'?><methodResponse><params><param><value>" + value
                        + "</value></param></params></methodResponse>"));
    }

    private static String method(String call) {
        return call.replaceAll("(?s).*<methodName>(.*)</methodName>.*", "$1");
    }
}
