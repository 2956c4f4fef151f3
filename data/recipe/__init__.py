"""How the sample lists are made: nothing here is needed to run the product."""
