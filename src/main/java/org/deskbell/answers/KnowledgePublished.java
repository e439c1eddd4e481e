package org.deskbell.answers;

/// What is published has changed; the change is durable, and found by [Answers].
public record KnowledgePublished() {}
