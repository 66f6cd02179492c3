print("bole")
