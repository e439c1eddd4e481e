package org.deskbell.understanding;

import java.util.Collection;
import java.util.List;

/// Many vectors of unit length, to find how near the nearest of them is. The numbers of one
/// dimension lie side by side, so that all vectors are compared at once in vector code. Immutable.
final class Crowd {
    private static final int AT_ONCE = 4;

    private final float[][] dimensions;
    private final int size;

    Crowd(Collection<float[]> vectors) {
        size = vectors.size();
        dimensions = new float[Embedder.DIMENSIONS][size];
        List<float[]> all = List.copyOf(vectors);
        for (int v = 0; v < size; v++) {
            for (int d = 0; d < dimensions.length; d++) {
                dimensions[d][v] = all.get(v)[d];
            }
        }
    }

    /// The greatest cosine; 0 without vectors.
    double nearest(float[] vector) {
        float[] cosines = new float[size];
        for (int d = 0; d < dimensions.length; d += AT_ONCE) {
            add(cosines, vector, d);
        }
        float nearest = 0;
        for (float cosine : cosines) {
            nearest = Math.max(nearest, cosine);
        }
        return nearest;
    }

    /// Several dimensions at a time: the cosines are read and written once for all of them.
    private void add(float[] cosines, float[] vector, int d) {
        float a = vector[d];
        float b = vector[d + 1];
        float c = vector[d + 2];
        float e = vector[d + 3];
        float[] as = dimensions[d];
        float[] bs = dimensions[d + 1];
        float[] cs = dimensions[d + 2];
        float[] es = dimensions[d + 3];
        for (int v = 0; v < cosines.length; v++) {
            cosines[v] += a * as[v] + b * bs[v] + c * cs[v] + e * es[v];
        }
    }
}
