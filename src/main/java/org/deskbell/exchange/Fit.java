package org.deskbell.exchange;

import org.deskbell.answers.Content;

import java.util.List;
import java.util.Map;

/// What of an import can go live.
///
/// @param texts    by path
/// @param gone     paths that are retired
/// @param unfit    how many have to be mended first
/// @param blockers what would have to be mended in other documents; then nothing can go live
/// @param content  all that is published as it would be then
public record Fit(
        Map<String, String> texts,
        List<String> gone,
        int unfit,
        List<String> blockers,
        Content content) {
    public int size() {
        return texts.size() + gone.size();
    }
}
