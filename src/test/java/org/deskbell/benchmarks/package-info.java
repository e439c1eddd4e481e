/// Measures Deskbell beside others, on data that lies elsewhere. Not part of `verify`.
@org.jspecify.annotations.NullMarked
package org.deskbell.benchmarks;
