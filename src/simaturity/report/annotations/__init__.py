"""Results for machines: one list of annotations, written as workflow commands of GitHub, as SARIF or as JUnit."""
