"""What runs inside the environments of the matrix, on Python 3.8 and newer: Flask, and the standard library."""
