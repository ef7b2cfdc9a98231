/**
 * What the owner of a robots.txt should know of it: findings of form from {@code analysis.robots},
 * and what the registry of agents knows of those that it names, each with a severity and a fix.
 * Never asked for a verdict.
 */
package org.consentaudit.analysis.lint;
