package org.starkin.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderCardTest {

    private static final Path WEIGHTS = Path.of("../weights");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "dimension": 8              | "dimension": 1025          | dimension is 1025; allowed: 1 to 1024
            "dimension": 8              | "dimension": "8"           | dimension is "8"; allowed: 1 to 1024
            "sha256": "d8cf             | "sha256": "XYZ             | allowed: 64 lower-case hexadecimal digits
            "name": "embedding"         | "name": "vector"           | output.name is 'vector'; allowed: an output of single precision
            "holds": "time"             | "holds": "colour"          | sequence.inputs.times.holds is 'colour'; allowed: time, brightness
            "type": "bool"              | "type": "float16"          | sequence.inputs.mask.type is 'float16'; allowed: float32, int64, bool
            "type": "int64"             | "type": "float32"          | input 'bands' of encoder.onnx is INT64
            "mask": { "holds"           | "padding": { "holds"       | sequence.inputs.padding is no input of encoder.onnx
            ["n", "points", 1]          | ["points", 1]              | sequence.inputs.times.shape is [points, 1]; allowed: [n, points]
            ["n", "points", 3]          | ["n", "points"]            | of 3 values and no axis for them
            "brightness": "relative"    | "brightness": "flux"       | sequence.brightness is 'flux'; allowed: relative, magnitude
            "time": "days_since_first"  | "time": "mjd"              | sequence.zero_mjd is missing; allowed: a number
            "most_points": 256          | "most_points": 100000      | sequence.most_points is 100000; allowed: 1 to 4096
            "longer": "evenly"          | "longest": "evenly"        | sequence.longest is unknown; allowed: bands, brightness
            "bands": ["V", "g", "r"]    | "bands": []                | sequence.bands is []
            "brightness", "error"       | "error", "error"           | sequence.inputs is without brightness
            """)
    void saysWhereACardIsWrong(String text, String replacement, String message) {
        assertThatThrownBy(() -> TinyEncoders.of(TinyEncoders.SEQUENCE, text, replacement))
                .isInstanceOf(UnusableEncoder.class)
                .hasMessageContaining(message);
    }

    @Test
    void opensAFolderOfOnesOwn() throws IOException {
        put(TinyEncoders.VIEWS);

        Encoder encoder = Encoders.find(folder.toString());

        assertThat(encoder.id().name()).isEqualTo(TinyEncoders.VIEWS);
        assertThat(encoder.id().sha256()).isEqualTo(Sha256.of(Files.readAllBytes(folder.resolve("card.json"))));
        assertThat(encoder.dimension()).isEqualTo(12);
    }

    @Test
    void saysWhatAFolderLacks() {
        assertThatThrownBy(() -> Encoders.open(folder))
                .isInstanceOf(UnusableEncoder.class)
                .hasMessageContaining("card.json cannot be read")
                .hasMessageContaining("an encoder's folder holds card.json and encoder.onnx");
    }

    @Test
    void refusesAnUnknownKindOrName() throws IOException {
        put(TinyEncoders.VIEWS);
        Path card = folder.resolve("card.json");

        Files.writeString(card, Files.readString(card).replace("\"onnx\"", "\"pickle\""));
        assertThatThrownBy(() -> Encoders.open(folder))
                .hasMessageContaining("kind is 'pickle'; allowed: features, onnx");
        Files.writeString(card, "{\"name\": \"../up\"}");
        assertThatThrownBy(() -> Encoders.open(folder)).hasMessageContaining("name is '../up'");
        Files.writeString(card, "not json");
        assertThatThrownBy(() -> Encoders.open(folder)).hasMessageContaining("card.json is not JSON");
    }

    @Test
    void findsBuiltInEncodersByNameBeforeFolders() {
        assertThat(Encoders.find("features").id())
                .isEqualTo(Encoders.load("features").id());
        assertThatThrownBy(() -> Encoders.find("no-such-folder")).isInstanceOf(UnknownEncoder.class);
        assertThatThrownBy(() -> Encoders.find("\0")).isInstanceOf(UnknownEncoder.class);
    }

    @Test
    void everyFolderOfWeightsIsKnownByItsName() throws IOException {
        try (Stream<Path> folders = Files.list(WEIGHTS)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Encoders.names().stream(), Stream.of(Encoders.SPECTRUM, Encoders.JOINT))
                                    .toList());
        }
        assertThat(Encoders.names())
                .isSorted()
                .allSatisfy(name -> assertThat(Encoders.load(name).id().name()).isEqualTo(name));
    }

    @Test
    void theJointEncoderTakesTheVectorsOfThoseBesideIt() {
        try (SpectrumEncoder spectra = Encoders.loadSpectrum();
                JointEncoder joint = Encoders.loadJoint()) {
            assertThat(joint.spectrumEncoder()).isEqualTo(spectra.id());
            assertThat(joint.lightCurveEncoder())
                    .isEqualTo(Encoders.load(Encoders.DEFAULT).id());
        }
    }

    private void put(String name) throws IOException {
        Files.write(folder.resolve("card.json"), TinyEncoders.resource(name + "/card.json"));
        Files.write(folder.resolve("encoder.onnx"), TinyEncoders.network(name));
    }
}
