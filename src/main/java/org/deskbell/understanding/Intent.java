package org.deskbell.understanding;

/// What a sentence may mean, with how likely that is among all that was learnt.
public record Intent(String label, double probability) {}
