"""Every code of a problem: what it means, an example, and the mend; one module for each group of docs/problems.md."""
