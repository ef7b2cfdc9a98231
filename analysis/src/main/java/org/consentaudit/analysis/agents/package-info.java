/**
 * The register of agents: product tokens, their operators and purposes, when they were announced
 * and what became of them. A data file with its sources; the code only reads it.
 */
package org.consentaudit.analysis.agents;
