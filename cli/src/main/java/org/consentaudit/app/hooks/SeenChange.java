package org.consentaudit.app.hooks;

import java.time.Instant;

/**
 * A change that a run saw first, as it is told.
 *
 * @param type what changed: {@code robots.changed} or {@code terms.changed}
 * @param id its name, the same whenever it is told
 * @param capture the number of the capture that showed it
 * @param seen when that was made
 * @param json a JSON object on one line: the form of {@code diff --format jsonl}, and {@code id}
 */
public record SeenChange(String type, String id, long capture, Instant seen, String json) {}
