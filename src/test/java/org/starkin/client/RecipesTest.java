package org.starkin.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Documents;
import org.starkin.demo.Programs;

/** Every recipe of the documentation runs as it stands, but for the server's address. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class RecipesTest {

    private static final Pattern RECIPE = Pattern.compile("```(bash|python)\\n(.*?)```", Pattern.DOTALL);
    private static final String ADDRESS = "http://127.0.0.1:8080";

    @TestHTTPResource
    URI server = URI.create("");

    @TempDir
    Path directory = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyRecipeRuns() throws IOException {
        Files.writeString(
                directory.resolve("star.csv"), Api.table("gaia", "1000000").replaceFirst("time", "hjd"));
        Files.writeString(directory.resolve("positions.csv"), "ra,dec\n10.0,-30.0\n200,50\n");
        String document = Files.readString(Documents.folder().resolve("recipes.md"));
        List<Recipe> recipes =
                RECIPE.matcher(document).results().map(Recipe::of).toList();
        assertThat(recipes).hasSizeGreaterThan(6);
        return recipes.stream().map(recipe -> DynamicTest.dynamicTest(recipe.title(), () -> run(recipe)));
    }

    private record Recipe(String language, String text) {

        static Recipe of(MatchResult found) {
            return new Recipe(found.group(1), found.group(2));
        }

        String title() {
            return text.strip().lines().findFirst().orElse("");
        }
    }

    private void run(Recipe recipe) {
        String base = server.toString().replaceFirst("/$", "");
        String text = recipe.text().replaceAll(Pattern.quote(ADDRESS), Matcher.quoteReplacement(base));
        assertThat(text).contains(base);
        Programs.Outcome outcome = Programs.run(recipe.language().equals("python") ? python(text) : bash(text));
        assertThat(outcome.status()).as(outcome.output()).isZero();
        if (!text.contains(" -o ")) {
            assertThat(outcome.output()).isNotBlank();
        }
    }

    private static List<String> python(String text) {
        return List.of(VoPrograms.python(), "-W", "error::UserWarning", "-c", text);
    }

    private List<String> bash(String text) {
        Programs.find(List.of(Path.of("/usr/bin/curl")), "curl");
        if (text.contains("stilts")) {
            VoPrograms.stilts();
        }
        return List.of("/bin/bash", "-euo", "pipefail", "-c", "cd '" + directory + "'\n" + text);
    }
}
