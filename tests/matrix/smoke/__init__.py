"""What runs inside the environments of the matrix, by Python 3.8 and newer, with Flask alone."""
