package org.deskbell.office;

import org.springframework.web.util.UriComponentsBuilder;

import java.util.Map;

/// What is about to be done, as the gate's page tells of it.
///
/// @param title   of what goes live
/// @param address where it is gone on to, from the server's root
/// @param fields  what is sent there
/// @param verb    on the button: `Publish`
/// @param place   of the office, that it belongs to
/// @param back    the page that it was come from
/// @param later   whether it can be planned for a time
record GateView(
        String title,
        String heading,
        String address,
        Map<String, String> fields,
        String verb,
        Place place,
        Back back,
        boolean later) {
    record Back(String words, String address) {}

    /// This page once more.
    public String again() {
        var again = UriComponentsBuilder.fromPath(address);
        fields.forEach(again::queryParam);
        return again.toUriString();
    }
}
