"""Benchmarks: figures as ratios taken in one run, so that they hold on any machine."""
