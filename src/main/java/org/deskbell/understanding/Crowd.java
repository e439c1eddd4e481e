package org.deskbell.understanding;

import java.util.Collection;
import java.util.List;

/// Many vectors of unit length, to find how near the nearest of them is. The numbers of one
/// dimension lie side by side, so that all vectors are compared at once in vector code. Immutable.
final class Crowd {
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
        for (int d = 0; d < dimensions.length; d++) {
            float part = vector[d];
            float[] row = dimensions[d];
            for (int v = 0; v < cosines.length; v++) {
                cosines[v] += part * row[v];
            }
        }
        float nearest = 0;
        for (float cosine : cosines) {
            nearest = Math.max(nearest, cosine);
        }
        return nearest;
    }
}
