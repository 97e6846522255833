print("sapa")
