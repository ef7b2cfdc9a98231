/**
 * Captures in forms that others read: the capture line, version 1 (docs/formats.md). Uses Jackson;
 * knows no database.
 */
package org.consentaudit.archive.exports;
