package org.deskbell.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map of so many entries at most: for one more, that which was used longest ago makes room. Not
/// thread-safe, also not for reading.
public final class Recent<K, V> extends LinkedHashMap<K, V> {
    private final int most;

    public Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
