# infrastructure has its own pipeline
