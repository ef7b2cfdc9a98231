/**
 * The register of agents: product tokens, their operators and purposes, when they were announced
 * and what became of them. A data file with its sources, and a user's own laid over it; the code
 * only reads and checks them (docs/agents.md). Uses the archive's vocabulary alone.
 */
package org.consentaudit.analysis.agents;
