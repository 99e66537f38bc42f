package org.starkin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxModelMetadata;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxGraphTest {

    @Test
    void writesEveryKindOfAttribute() throws OrtException {
        OnnxGraph graph = new OnnxGraph("attributes");
        graph.input("x", ElementType.FLOAT, Shape.ofStars(2));
        String held = graph.node("Constant", List.of(), Attribute.of("value", Tensor.of(new float[] {3, 4}, 2)));
        String sum = graph.node("Add", List.of("x", held));
        String leaky = graph.node("LeakyRelu", List.of(sum), Attribute.of("alpha", 0.5f));
        graph.node(
                "DepthToSpace",
                List.of(blocks(graph, leaky)),
                List.of("y"),
                Attribute.of("blocksize", 1),
                Attribute.of("mode", "CRD"));
        graph.output("y", ElementType.FLOAT, Shape.ofStars(2, 1, 1));

        float[] y = new RanGraph(graph).with("x", new float[] {-5, 1}, 1, 2).output("y");

        assertThat(y).containsExactly(-1, 5);
    }

    @Test
    void writesMetadata() throws OrtException {
        OnnxGraph graph = identity();
        graph.metadata("seed", "17");
        graph.metadata("command", "starkin train");

        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(graph.toBytes())) {
            OnnxModelMetadata read = session.getMetadata();

            assertThat(read.getProducerName()).isEqualTo("starkin");
            assertThat(read.getGraphName()).isEqualTo("identity");
            assertThat(read.getCustomMetadata()).containsEntry("seed", "17").containsEntry("command", "starkin train");
        }
    }

    @Test
    void writesTheSameBytesForTheSameCalls() {
        assertThat(identity().toBytes()).isEqualTo(identity().toBytes());
    }

    @Test
    void refusesAValueThatNothingMakes() {
        OnnxGraph graph = new OnnxGraph("broken");

        assertThatThrownBy(() -> graph.node("Relu", List.of("x"))).hasMessageContaining("Relu takes 'x'");
    }

    @Test
    void refusesANameMadeTwice() {
        OnnxGraph graph = identity();

        assertThatThrownBy(() -> graph.constant("y", Tensor.of(new float[1])))
                .hasMessageContaining("'y' is made twice");
    }

    @Test
    void refusesATensorWhoseShapeHoldsAnotherNumberOfValues() {
        assertThatThrownBy(() -> Tensor.of(new float[5], 2, 3)).hasMessageContaining("5 values for the shape [2, 3]");
    }

    private static OnnxGraph identity() {
        OnnxGraph graph = new OnnxGraph("identity");
        graph.input("x", ElementType.FLOAT, Shape.ofStars(2));
        graph.node("Identity", List.of("x"), List.of("y"));
        graph.output("y", ElementType.FLOAT, Shape.ofStars(2));
        return graph;
    }

    private static String blocks(OnnxGraph graph, String from) {
        return graph.node("Reshape", List.of(from, graph.constant(Tensor.of(new long[] {0, 2, 1, 1}, 4))));
    }
}
