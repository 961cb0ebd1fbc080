"""Who acts: states, bodies, organisations, people and offices, as data files that ``extract.actors`` reads."""
