"""Puts this folder on the path of the tests, for the samples that several of them share."""
