package org.deskbell.hours;

import java.util.List;

/// A place of the library that people visit.
///
/// @param also what else people call it, lower case
public record Branch(String id, String name, List<String> also, String address, String phone) {}
