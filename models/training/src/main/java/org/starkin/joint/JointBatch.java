package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.network.ArrayOps;

/** Stars of a step, as tensors. */
record JointBatch(List<JointStar> stars, NDArray light, NDArray spectrum) {

    /** So many different stars drawn, each by one of its spectra. */
    static JointBatch draw(List<JointStar> from, int stars, SplittableRandom random, NDManager scope) {
        List<JointStar> drawn = random.ints(0, from.size())
                .distinct()
                .limit(Math.min(stars, from.size()))
                .mapToObj(from::get)
                .toList();
        return of(
                drawn,
                drawn.stream()
                        .map(star -> star.spectra()[random.nextInt(star.spectra().length)])
                        .toList(),
                scope);
    }

    /** These stars by the spectra that they are measured by. */
    static JointBatch of(List<JointStar> stars, NDManager scope) {
        return of(stars, stars.stream().map(JointStar::spectrum).toList(), scope);
    }

    private static JointBatch of(List<JointStar> stars, List<float[]> spectra, NDManager scope) {
        return new JointBatch(
                stars, tensor(stars.stream().map(JointStar::light).toList(), scope), tensor(spectra, scope));
    }

    /** So many of them, or all if they are fewer. */
    JointBatch first(ArrayOps ops, int most) {
        int n = Math.min(most, size());
        return new JointBatch(stars.subList(0, n), ops.slice(light, 0, 0, n), ops.slice(spectrum, 0, 0, n));
    }

    int size() {
        return stars.size();
    }

    /** The rows of {@code [n, d]}, {@code float[d]} each. */
    static List<float[]> rows(NDArray tensor) {
        int width = (int) tensor.getShape().get(1);
        float[] all = tensor.toFloatArray();
        return IntStream.range(0, all.length / width)
                .mapToObj(i -> Arrays.copyOfRange(all, i * width, (i + 1) * width))
                .toList();
    }

    /** Rows of one length, one below the other. */
    static NDArray tensor(List<float[]> rows, NDManager scope) {
        int width = rows.getFirst().length;
        float[] all = new float[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * width, width);
        }
        return scope.create(all, new Shape(rows.size(), width));
    }
}
